/** The colours of one surface in one light; every text colour reaches 4.5:1 on `ground`, `surface` and `sunken`. */
export interface Palette {
  /** Behind everything. */
  ground: string
  /** What one reads and writes on. */
  surface: string
  /** Wells, heads of tables, quiet fills. */
  sunken: string
  /** What floats: menus, dialogs. */
  raised: string
  line: string
  /** Edges of controls: 3:1 on the surface. */
  edge: string
  ink: string
  inkSoft: string
  inkFaint: string
  /** Our voice, progress, done. */
  jade: string
  jadeText: string
  jadeWash: string
  /** Text and marks on jade. */
  onJade: string
  /** Act now. */
  persimmon: string
  persimmonText: string
  persimmonWash: string
  /** Late, danger. */
  plum: string
  plumText: string
  plumWash: string
  onPlum: string
  /** Information. */
  sky: string
  skyText: string
  skyWash: string
  /** A lamp in the window: the glow of what is going on. */
  lamp: string
  shadow: string
}

const voices = {
  light: {
    jade: '#2E7D6B',
    jadeText: '#246656',
    jadeWash: '#E2F0EB',
    onJade: '#FFFFFF',
    persimmon: '#D9652B',
    persimmonText: '#A5470F',
    persimmonWash: '#FBEADF',
    plum: '#8C2F4B',
    plumText: '#8C2F4B',
    plumWash: '#F8E6EB',
    onPlum: '#FFFFFF',
    sky: '#4A7FA5',
    skyText: '#33678C',
    skyWash: '#E4EEF5',
    lamp: '#F2B55F',
  },
  dark: {
    jade: '#2C816C',
    jadeText: '#74C9B2',
    jadeWash: '#17332D',
    onJade: '#FFFFFF',
    persimmon: '#E67B43',
    persimmonText: '#F2A379',
    persimmonWash: '#3A2519',
    plum: '#A9415F',
    plumText: '#EBA0B5',
    plumWash: '#3B1D27',
    onPlum: '#FFFFFF',
    sky: '#5E97BF',
    skyText: '#92C0E0',
    skyWash: '#1A2E3B',
    lamp: '#F2B55F',
  },
} as const

/** The workshop: neutral grey-greens, calm and exact. */
export const consolePalette: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#F2F5F3',
    surface: '#FFFFFF',
    sunken: '#EBEFEC',
    raised: '#FFFFFF',
    line: '#DCE3DF',
    edge: '#7C8A86',
    ink: '#1E2A2B',
    inkSoft: '#45534F',
    inkFaint: '#5C6A66',
    shadow: '30 42 43',
    ...voices.light,
  },
  dark: {
    ground: '#101716',
    surface: '#182120',
    sunken: '#131B1A',
    raised: '#212C2A',
    line: '#2B3735',
    edge: '#6E7F7A',
    ink: '#E6ECE9',
    inkSoft: '#B7C3BF',
    inkFaint: '#94A29D',
    shadow: '0 0 0',
    ...voices.dark,
  },
}

/** Coming home in the evening: warm paper, ink, a lamp in the window. */
export const portalPalette: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#FAF7F1',
    surface: '#FFFDF9',
    sunken: '#F2EDE3',
    raised: '#FFFFFF',
    line: '#E6DFD2',
    edge: '#948A79',
    ink: '#1E2A2B',
    inkSoft: '#4C5452',
    inkFaint: '#656A65',
    shadow: '64 48 24',
    ...voices.light,
  },
  dark: {
    ground: '#171614',
    surface: '#211F1C',
    sunken: '#1B1917',
    raised: '#2A2824',
    line: '#38342E',
    edge: '#857D71',
    ink: '#F1ECE2',
    inkSoft: '#CDC5B8',
    inkFaint: '#A59D90',
    shadow: '0 0 0',
    ...voices.dark,
    jadeWash: '#1D3630',
    persimmonWash: '#402A1D',
    plumWash: '#41222C',
    skyWash: '#20323D',
  },
}
