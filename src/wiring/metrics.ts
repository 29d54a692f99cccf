import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../web/webParts.ts';

/** Counts and times by route pattern, never by address: a pattern names nobody. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'pluis_http_request_seconds',
    help: 'Time to answer a request, by route pattern, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    observe: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    text: () => registry.metrics(),
  };
}
