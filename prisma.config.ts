import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Only `prisma migrate` and `prisma studio` read this; `npm start` brings its own database and applies the migrations.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
