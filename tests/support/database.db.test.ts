import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './database.ts';

test('a test file gets its own database and reaches it as the migrator and as the application', async () => {
  const database = await createTestDatabase();
  const app = new Client(database.app);
  const migrator = new Client(database.migrator);
  await Promise.all([app.connect(), migrator.connect()]);
  try {
    const asApp = await app.query<{ role: string; database: string }>('select current_user as role, current_database() as database');
    const asMigrator = await migrator.query<{ database: string }>('select current_database() as database');
    expect(asApp.rows).toEqual([{ role: 'pluis_app', database: database.app.database }]);
    expect(asMigrator.rows).toEqual([{ database: database.migrator.database }]);
  } finally {
    await Promise.all([app.end(), migrator.end()]);
    await database.drop();
  }
});
