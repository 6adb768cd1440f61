export { measureSagittaM, traceCircle, traceStadium } from './trace-circle.ts';
export { type EdgeShape, traceEdge, unwrapLongitude } from './trace-edge.ts';
export { traceLine } from './trace-line.ts';
