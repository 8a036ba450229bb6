/** Texts of the versions that were opened. */
import { type Area } from './area';
import { type BackgroundContext } from './context';

export function versionHandlers(_: BackgroundContext): Area<'text' | 'texts' | 'versions'> {
  return {};
}
