import { useEffect, useRef } from 'react';
import { useMedia } from '../use-media';
import { useSandbox } from '../use-sandbox';
import type { Layout } from './layout';
import type { Painter } from './painter';
import { onThemeChange, readPalette } from './palette';
import styles from './topology-canvas.module.css';

interface MessageCanvasProps {
  layout: Layout;
  painter: Painter;
  /** By the kinds of nodes, whose colours it paints in. */
  kinds: Readonly<Record<string, unknown>>;
}

/** Paints the latest frame whenever there is a new one, and while something still glides to its place. */
export function MessageCanvas({ layout, painter, kinds }: MessageCanvasProps) {
  const { store, ink, selected } = useSandbox();
  const canvas = useRef<HTMLCanvasElement>(null);
  const still = useMedia('(prefers-reduced-motion: reduce)');

  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (element === null || pen === undefined || pen === null) return;
    const shell = element.parentElement ?? element;
    const scale = Math.min(2, window.devicePixelRatio || 1);
    element.width = Math.round(layout.width * scale);
    element.height = Math.round(layout.height * scale);
    const read = () => readPalette(shell, Object.keys(kinds));
    let palette = read();
    let asked: number | undefined;
    const paint = (wallMs: number) => {
      asked = undefined;
      const state = store.state();
      if (state.phase !== 'ready') return;
      pen.setTransform(scale, 0, 0, scale, 0, 0);
      pen.clearRect(0, 0, layout.width, layout.height);
      const painting = { frame: state.frame, layout, palette, ink, selected, still };
      if (painter.paint(pen, painting, wallMs)) ask();
    };
    const ask = () => {
      asked ??= requestAnimationFrame(paint);
    };
    const stopTheme = onThemeChange(() => {
      palette = read();
      ask();
    });
    const stopFrames = store.subscribe(ask);
    ask();
    return () => {
      stopTheme();
      stopFrames();
      if (asked !== undefined) cancelAnimationFrame(asked);
    };
  }, [store, layout, ink, selected, still, painter, kinds]);

  return (
    <div className={styles.canvas} aria-hidden="true">
      <canvas ref={canvas} style={{ width: layout.width, height: layout.height }} />
    </div>
  );
}
