/** The demo group of the product brief: invented names, believable dates. */
export interface DemoProject {
  name: string
  code: string
  city: DemoCity['code']
  homes: number
  /** Deliveries of the phases, first phase first; the last may lie ahead. */
  deliveries: readonly string[]
  completedOn?: string
  /** Share of homes sold, and of delivered homes lived in. */
  sold: number
  livedIn: number
  state: 'beforePermit' | 'onSale' | 'building' | 'delivered'
}

export interface DemoCity {
  code: string
  name: string
  region: string
}

export const group = { name: '栖川集团', code: 'QC', hotline: '400-000-6020' }
export const regions = [
  { code: 'DL', name: '东岭区域' },
  { code: 'NT', name: '南汀区域' },
] as const
export const cities: readonly DemoCity[] = [
  { code: 'LL', name: '临澜', region: 'DL' },
  { code: 'MZ', name: '沐州', region: 'DL' },
  { code: 'YJ', name: '云岬', region: 'NT' },
  { code: 'WZ', name: '望渚', region: 'NT' },
]

export const projects: readonly DemoProject[] = [
  {
    name: '榆畔花园',
    code: 'YPH',
    city: 'LL',
    homes: 1286,
    deliveries: ['2022-12-18', '2023-06-30'],
    sold: 1,
    livedIn: 0.93,
    state: 'delivered',
  },
  {
    name: '砚湖湾',
    code: 'YHW',
    city: 'LL',
    homes: 842,
    deliveries: ['2026-05-28'],
    sold: 0.97,
    livedIn: 0.62,
    state: 'delivered',
  },
  {
    name: '松雪府',
    code: 'SXF',
    city: 'LL',
    homes: 560,
    deliveries: ['2027-03-31'],
    sold: 0.84,
    livedIn: 0,
    state: 'building',
  },
  {
    name: '青柚社区',
    code: 'QYS',
    city: 'MZ',
    homes: 2104,
    deliveries: ['2023-06-16', '2024-01-20'],
    sold: 1,
    livedIn: 0.9,
    state: 'delivered',
  },
  {
    name: '沐汀公馆',
    code: 'MTG',
    city: 'MZ',
    homes: 430,
    deliveries: ['2028-06-30'],
    sold: 0.38,
    livedIn: 0,
    state: 'onSale',
  },
  {
    name: '云岬一号院',
    code: 'YJY',
    city: 'YJ',
    homes: 318,
    deliveries: ['2025-12-20'],
    sold: 0.98,
    livedIn: 0.78,
    state: 'delivered',
  },
  {
    name: '望渚新苑',
    code: 'WZX',
    city: 'WZ',
    homes: 976,
    deliveries: ['2024-08-24'],
    sold: 1,
    livedIn: 0.88,
    state: 'delivered',
  },
  {
    name: '南汀书香里',
    code: 'SXL',
    city: 'WZ',
    homes: 700,
    deliveries: ['2028-12-31'],
    sold: 0,
    livedIn: 0,
    state: 'beforePermit',
  },
  // Beyond the brief: a small estate whose four-year promise is kept already.
  {
    name: '鹭洲里',
    code: 'LZL',
    city: 'MZ',
    homes: 72,
    deliveries: ['2020-09-18'],
    sold: 1,
    livedIn: 0.95,
    state: 'delivered',
  },
]
