import { i18n } from '#i18n';
import type { Disputed } from '../../lib/neutral/proposal';

/** Words of which people dispute what they mean: every sense beside them, and nothing chosen. */
export function DisputedWords({ disputed }: { disputed: readonly Disputed[] }) {
  if (disputed.length === 0) return null;
  const terms = [...new Set(disputed.map(({ term }) => term))];
  return (
    <section class="disputed">
      <h2>{i18n.t('neutral.disputed.title')}</h2>
      <p class="soft small">{i18n.t('neutral.disputed.help')}</p>
      <ul>
        {terms.map((term) => {
          const places = disputed.filter((one) => one.term === term);
          const written = [...new Set(places.map(({ text }) => text))];
          return (
            <li key={term}>
              <h3 class="serif">
                {written.join(', ')}
                {places.length > 1 && (
                  <span class="count"> {i18n.t('neutral.disputed.times', places.length)}</span>
                )}
              </h3>
              <dl>
                {places[0]!.definitions.map(({ by, means, source, url }) => (
                  <div key={`${by} ${means}`}>
                    <dt>{by}</dt>
                    <dd>
                      {means}{' '}
                      <a class="small" href={url} target="_blank" rel="noopener noreferrer">
                        {source}
                      </a>
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
