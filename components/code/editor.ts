import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--kind-topic)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--kind-stream)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--kind-dlq)' },
  { tag: tags.comment, color: 'var(--ink-faint)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.className], color: 'var(--kind-queue)' },
]);

const look = EditorView.theme({
  '&': { fontSize: 'var(--text-xs)', backgroundColor: 'var(--paper-sunk)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--link)', outlineOffset: '-2px' },
  '.cm-content': { fontFamily: 'var(--font-code)', caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-faint)', border: 'none' },
  '.cm-scroller': { maxHeight: '26rem', overflow: 'auto' },
});

export interface Editor {
  text(): string;
  /** Puts the cursor on a line and shows it. @param line from 1 */
  goTo(line: number): void;
  close(): void;
}

/** An editor for TypeScript. Escape then Tab leaves it; Ctrl or ⌘ with Enter runs. */
export function openEditor(
  parent: HTMLElement,
  text: string,
  on: { run(): void; change(text: string): void },
): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        indentUnit.of('  '),
        javascript({ typescript: true }),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Code' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) on.change(update.state.doc.toString());
        }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              on.run();
              return true;
            },
          },
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
          ...historyKeymap,
          indentWithTab,
        ]),
        look,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    goTo(line) {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      view.focus();
    },
    close: () => view.destroy(),
  };
}
