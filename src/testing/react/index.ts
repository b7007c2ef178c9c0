export { renderWithGateway } from './renderWithGateway.js';
