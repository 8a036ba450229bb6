import { describe, expect, it } from 'vitest';
import { textOfFile } from '../../../lib/exchange/file-text';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const text = (of: string) => ({ is: 'text', text: of });

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('Beete, грядки, 花壇')],
    ['UTF-8 with a mark', bytes('\uFEFFBeete, грядки, 花壇')],
    ['UTF-16, the low byte first', bytes('\uFEFFBeete, грядки, 花壇', 'utf16le')],
    [
      'UTF-16, the high byte first',
      bytes('\uFEFFBeete, грядки, 花壇', 'utf16le').map((_, at, all) => all[at ^ 1]!),
    ],
  ])('is read from %s', (_encoding, file) => {
    expect(textOfFile(file)).toEqual(text('Beete, грядки, 花壇'));
  });

  it('is read as browsers read older pages, where it is no UTF-8 and says nothing', () => {
    expect(textOfFile(Uint8Array.from([0x42, 0xfc, 0x73, 0x63, 0x68, 0x65]))).toEqual(text('Büsche'));
  });

  it('is read in the encoding that a page declares', () => {
    const head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>';
    expect(textOfFile(Uint8Array.from([...bytes(head), 0xe3, 0xf0, 0xff, 0xe4, 0xea, 0xe8]))).toEqual(
      text(`${head}грядки`),
    );
    const unknown = '<meta charset="hedge-8"><p>';
    expect(textOfFile(Uint8Array.from([...bytes(unknown), 0xfc]))).toEqual(text(`${unknown}ü`));
  });

  it('is not there in an empty file', () => {
    expect(textOfFile(bytes(''))).toEqual({ is: 'empty' });
    expect(textOfFile(bytes('\uFEFF \n\t\n'))).toEqual({ is: 'empty' });
  });

  it.each([
    ['a PDF', bytes('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['bytes of any kind', Uint8Array.from({ length: 4_000 }, (_, at) => 1 + ((at * 7_919) % 255))],
  ])('is not there in %s', (_what, file) => {
    expect(textOfFile(file)).toEqual({ is: 'no-text' });
  });
});
