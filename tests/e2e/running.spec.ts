import { expect, test } from '@playwright/test';

test('the built Pluis answers', async ({ request }) => {
  const response = await request.get('/healthz');
  expect(response.status()).toBe(200);
});
