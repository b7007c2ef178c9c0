export type { Catalogue, CatalogueText, GatewayErrorName } from './catalogue.js';
export { en } from './en.js';
export { formatAction } from './formatAction.js';
export { formatError, type FormattableError } from './formatError.js';
export { formatProblem } from './formatProblem.js';
export { formatStatus } from './formatStatus.js';
export { zhCN } from './zhCN.js';
