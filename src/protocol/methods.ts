import type { GeneratedMethods, NoFields } from './generated/methods.js';

/**
 * Method names with their params, result and scope, and with the releases that have them. `since` is the first
 * supported release with a method, `until` the last. Every supported release has the methods with
 * `everyRelease`. Plugins can add their methods with params and result alone.
 *
 * @example
 * declare module 'openclaw-react/client' {
 *   interface GatewayMethods {
 *     'weather.get': { params: { city: string }; result: { celsius: number } };
 *   }
 * }
 */
export interface GatewayMethods extends GeneratedMethods {}

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

/** The last release with the method; never if the newest one has it. */
export type UntilOf<Method extends GatewayMethod> = GatewayMethods[Method] extends {
  until: infer Until;
}
  ? Until
  : never;

/**
 * The result if a gateway does not know the method and the call names no `fallback`. Never for a method
 * that every supported release has.
 */
export type DefaultFallback<Method extends GatewayMethod> = GatewayMethods[Method] extends {
  everyRelease: true;
}
  ? never
  : null;

/** A name that the map does not have, such as a plugin's method. */
export type UntypedMethod<Name extends string> = Name extends GatewayMethod ? never : Name;

/** The arguments after the method's name. Params may be left out if none is required. */
export type RequestArgs<Method extends GatewayMethod, Options = never> =
  NoFields extends ParamsOf<Method>
    ? [params?: ParamsOf<Method>, options?: Options]
    : [params: ParamsOf<Method>, options?: Options];
