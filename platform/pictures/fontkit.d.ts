declare module 'fontkit' {
  interface Glyph {
    advanceWidth: number
    path: { toSVG: () => string }
  }
  export interface Font {
    unitsPerEm: number
    glyphForCodePoint: (codePoint: number) => Glyph
  }
  export function create(bytes: Buffer): Font
}
