import type { Card } from '../../lib/lens/finding';

interface DefinitionsProps {
  definitions: Card['definitions'];
}

/** What a disputed term means to whom, side by side: no one of them stands before the others as the right one. */
export function Definitions({ definitions }: DefinitionsProps) {
  return (
    <ul class="definitions">
      {definitions.map(({ means, by, source, url }) => (
        <li key={`${by} ${means}`}>
          <p>{means}</p>
          <p class="soft small">
            {by}{' '}
            {/^https:/.test(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {source}
              </a>
            ) : (
              source
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
