import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimTable } from '../../lib/claims/claim-table';
import { csvOf, type Judged, markdownOf } from '../../lib/claims/export';
import { absUrl } from '../../lib/paper/url';
import { copyText } from '../copy-text';
import { saveText } from '../save-text';
import type { SidebarState } from './state-holder';
import { exportWords } from './verdict-names';

interface ClaimExportProps {
  state: SidebarState;
  table: ClaimTable;
  judged: Judged;
}

/** The table for elsewhere: copied as Markdown, or saved as Markdown or CSV. */
export function ClaimExport({ state, table, judged }: ClaimExportProps) {
  const [told, setTold] = useState<string | null>(null);
  const { paper, page } = state;
  if (paper === null || table.claims.length === 0) return null;

  const version = page?.version ?? null;
  const name = version === null ? `arXiv:${paper}` : `arXiv:${paper}v${version}`;
  const file = `claims-${name.slice('arXiv:'.length).replaceAll('/', '-')}`;
  const markdown = () =>
    markdownOf(
      { title: page?.title ?? null, name, url: absUrl(paper, version) },
      table,
      judged,
      exportWords(),
    );

  async function copy(): Promise<void> {
    setTold(i18n.t((await copyText(markdown())) ? 'sidebar.claims.copied' : 'sidebar.claims.copyFailed'));
  }

  function save(ending: 'md' | 'csv'): void {
    const text = ending === 'md' ? markdown() : csvOf(table, judged, exportWords());
    saveText(`${file}.${ending}`, text, ending === 'md' ? 'text/markdown' : 'text/csv');
    setTold(i18n.t('sidebar.claims.saved', [`${file}.${ending}`]));
  }

  return (
    <div class="claims-export">
      <button type="button" class="action" onClick={() => void copy()}>
        {i18n.t('sidebar.claims.copy')}
      </button>
      <button type="button" class="action" onClick={() => save('md')}>
        {i18n.t('sidebar.claims.saveMarkdown')}
      </button>
      <button type="button" class="action" onClick={() => save('csv')}>
        {i18n.t('sidebar.claims.saveCsv')}
      </button>
      <span class="small soft" role="status">
        {told}
      </span>
    </div>
  );
}
