// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findingKey, termKey } from '../../../components/sidebar/mark-groups';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import { TermItem } from '../../../components/sidebar/term-item';
import { FORMULA } from '../../../lib/page-text/page-text';
import { drawing, one, texts } from './drawn';
import { findingOf } from './samples';

const { draw } = drawing();

describe('a passage in the list of marks', () => {
  it('names its formulas, each of which is one sign in the text', async () => {
    const finding = findingOf(4, {
      before: `of ${FORMULA} we `,
      text: `rose from ${FORMULA}`,
      after: ` to ${FORMULA}`,
    });
    const store = new SidebarStore({
      call: () => Promise.resolve({}),
      watchSettings: () => () => {},
      onPush: () => () => {},
      optionsUrl: '',
      allNotesUrl: '',
      exchangeUrls: { import: '', report: '', neutral: '' },
    });
    await draw(
      <TermItem
        kind="hedge"
        group={{ term: 'may', findings: [finding] }}
        open={new Set([termKey('hedge', 'may')])}
        current={findingKey(finding)}
        few={false}
        store={store}
        onToggle={() => {}}
        onStep={() => {}}
      />,
    );
    const formula = 'sidebar_note_formula';
    expect(texts('.passage-text')).toEqual([`of ${formula} we rose from ${formula} to ${formula}`]);
    expect(texts('.passage-text .mark-hedge')).toEqual([`rose from ${formula}`]);
    expect(one('.why').getAttribute('aria-label')).toContain(`rose from ${formula}`);
    expect(document.body.textContent).not.toContain(FORMULA);
  });
});
