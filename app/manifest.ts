import type { MetadataRoute } from 'next';

/** What a phone shows when the course is put on its home screen. Colours are those of tokens.css in the light. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Fanout: AWS messaging you can run',
    short_name: 'Fanout',
    description: 'An exam-prep course for AWS messaging in which every lesson runs.',
    start_url: '/',
    display: 'browser',
    background_color: '#f6f4ec',
    theme_color: '#f6f4ec',
    icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
}
