import type { GeneratedMethods, NoFields } from './generated/methods.js';
import type { SessionCompactionCheckpoint } from './generated/schema.js';

/**
 * Method names with their params, result, scope and first release. Plugins can add their methods; `scope`
 * and `since` may be left out.
 *
 * @example
 * declare module 'openclaw-react/client' {
 *   interface GatewayMethods {
 *     'weather.get': { params: { city: string }; result: { celsius: number } };
 *   }
 * }
 */
export interface GatewayMethods extends GeneratedMethods {
  /** Scope `operator.read`, 2026.4 to 2026.7. */
  'sessions.unsubscribe': {
    params: NoFields;
    result: { readonly subscribed: boolean };
    scope: 'operator.read';
    since: '<=2026.7';
  };
  /** Scope `operator.read`, 2026.4 to 2026.7, like the other `sessions.compaction` methods. */
  'sessions.compaction.get': {
    params: { key: string; checkpointId: string };
    result: {
      readonly ok: true;
      readonly key: string;
      readonly checkpoint: SessionCompactionCheckpoint;
    };
    scope: 'operator.read';
    since: '<=2026.7';
  };
}

/** Name of a method that is typed. */
export type GatewayMethod = Extract<keyof GatewayMethods, string>;

/** The params of a method. */
export type ParamsOf<Method extends GatewayMethod> = GatewayMethods[Method]['params'];

/** The result of a method. */
export type ResultOf<Method extends GatewayMethod> = GatewayMethods[Method]['result'];

/** The scope that a call needs; `dynamic` if it depends on the params. */
export type ScopeOf<Method extends GatewayMethod> = GatewayMethods[Method] extends {
  scope: infer Scope;
}
  ? Scope
  : unknown;

/** The first release with the method. */
export type SinceOf<Method extends GatewayMethod> = GatewayMethods[Method] extends {
  since: infer Since;
}
  ? Since
  : unknown;

/** The arguments after the method's name. Params may be left out if none is required. */
export type RequestArgs<Method extends GatewayMethod, Options = never> =
  NoFields extends ParamsOf<Method>
    ? [params?: ParamsOf<Method>, options?: Options]
    : [params: ParamsOf<Method>, options?: Options];
