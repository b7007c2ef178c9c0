export { createGatewayWrapper } from './createGatewayWrapper.js';
export type { GatewayWrapper, GatewayWrapperOptions } from './createGatewayWrapper.js';
export { renderHookWithGateway } from './renderHookWithGateway.js';
export type {
  RenderHookWithGatewayOptions,
  RenderHookWithGatewayResult,
} from './renderHookWithGateway.js';
export { renderWithGateway } from './renderWithGateway.js';
export type { RenderWithGatewayResult } from './renderWithGateway.js';
