/** The step of the settings from version `from` to the next one. */
export interface Migration {
  from: number;
  /** Takes the stored value of version `from`. What it throws is told, and what was stored is kept. */
  migrate(stored: Readonly<Record<string, unknown>>): Record<string, unknown>;
}
