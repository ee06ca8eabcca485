import { expect, it } from 'vitest';
import { createWebApp } from '../../../src/adapters/http/server.ts';
import { prometheusMetrics } from '../../../src/adapters/metrics/prometheus.ts';
import { FakeProduct, keptLog } from './fake-product.ts';

it('gives the figures in Prometheus’ text format, and nothing of the process beside them', async () => {
  const metrics = prometheusMetrics();
  metrics.count('answers', { engine: 'llm', fell_back: 'none' });
  metrics.count('answers', { engine: 'llm', fell_back: 'none' }, 2);
  metrics.seconds('answer', { engine: 'llm' }, 1.5);
  let done = 0;
  metrics.watch('passages_with_vector', () => done);
  done = 7;
  const response = await createWebApp(new FakeProduct(), keptLog(), [], metrics).request('/metrics');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
  const text = await response.text();
  expect(text).toContain('nhac_viec_answers_total{engine="llm",fell_back="none"} 3');
  expect(text).toContain('nhac_viec_answer_seconds_bucket{le="1",engine="llm"} 0');
  expect(text).toContain('nhac_viec_answer_seconds_bucket{le="2",engine="llm"} 1');
  expect(text).toContain('nhac_viec_passages_with_vector 7');
  expect(text).toContain('# HELP nhac_viec_model_tokens_total Tokens by model and direction');
  expect(text).not.toMatch(/^(?!# |nhac_viec_|$)/mu);
});

it('has no such page where nothing is measured', async () => {
  expect((await createWebApp(new FakeProduct(), keptLog()).request('/metrics')).status).toBe(404);
});
