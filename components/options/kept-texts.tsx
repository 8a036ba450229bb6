import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import type { ArxivId } from '../../lib/paper/id';
import { sizeOf } from '../bytes';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { LongList } from './long-list';
import type { OptionsClient } from './options-client';
import { useTold } from './use-told';

type Texts = Reply<ToBackground, 'texts/read'>;

interface KeptTextsProps {
  client: OptionsClient;
  /** Something was cleared: there is more room. */
  onCleared: () => void;
}

/** The texts of versions that were opened: how much they take, and how they go. They can all be fetched again. */
export function KeptTexts({ client, onCleared }: KeptTextsProps) {
  const [texts, setTexts] = useState<Texts | null>(null);
  const [told, tell] = useTold();
  const read = useCallback(() => {
    client.call('texts/read', {}).then(setTexts, (thrown: unknown) => tell('alarm', sentenceOf(thrown)));
  }, [client]);
  useEffect(read, [read]);

  async function clear(papers: ArxivId[] | null, name: string | null): Promise<void> {
    try {
      await client.call('texts/clear', { papers });
      tell(
        'plain',
        name === null ? i18n.t('options.texts.clearedAll') : i18n.t('options.texts.cleared', [name]),
      );
    } catch (thrown) {
      tell('alarm', sentenceOf(thrown));
    }
    read();
    onCleared();
  }

  return (
    <div class="page-part wide">
      <h3>{i18n.t('options.texts.title')}</h3>
      <p class="soft">{i18n.t('options.texts.body')}</p>
      {texts && (
        <p>
          {i18n.t('options.texts.sum', texts.papers.length, [
            sizeOf(texts.bytes),
            sizeOf(texts.limit),
            String(texts.papers.length),
          ])}
        </p>
      )}
      {texts?.full && <p class="notice caution">{i18n.t('options.texts.full')}</p>}
      {told}
      {texts && texts.papers.length > 0 && (
        <>
          <LongList
            items={texts.papers}
            keyOf={({ paper }) => paper}
            textOf={({ paper, title }) => `${paper} ${title ?? ''}`}
            label={i18n.t('options.texts.search')}
            render={({ paper, title, versions, bytes, notes }) => (
              <>
                <div class="term-words">
                  <p class="serif">{title ?? i18n.t('sidebar.paper', [paper])}</p>
                  <p class="soft small">
                    {[
                      ...(title === null ? [] : [i18n.t('sidebar.paper', [paper])]),
                      i18n.t('options.texts.versions', versions),
                      sizeOf(bytes),
                      ...(notes ? [] : [i18n.t('options.texts.noNotes')]),
                    ].join(' · ')}
                  </p>
                </div>
                <div class="term-actions">
                  <button
                    type="button"
                    class="action"
                    aria-label={i18n.t('options.texts.clearOf', [title ?? paper])}
                    onClick={() => void clear([paper], title ?? paper)}
                  >
                    <Icon name="remove" />
                    {i18n.t('options.texts.clear')}
                  </button>
                </div>
              </>
            )}
          />
          <button type="button" class="button" onClick={() => void clear(null, null)}>
            {i18n.t('options.texts.clearAll')}
          </button>
        </>
      )}
    </div>
  );
}
