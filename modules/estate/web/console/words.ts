import type { Tone } from '#design/plain/tone.ts'
import { defineTexts } from '#design/texts.ts'
import type { Home, ProjectLine } from './api.ts'

export const words = defineTexts({
  zh: {
    projectStates: {
      preparing: '筹备',
      onSale: '在售',
      preDelivery: '待交付',
      delivered: '已交付',
      settled: '成熟期',
    } satisfies Record<ProjectLine['state'], string>,
    homeStates: {
      planned: '未推售',
      onSale: '在售',
      subscribed: '已认购',
      signed: '已签约',
      delivered: '已交付',
      movedIn: '已入住',
    } satisfies Record<Home['state'], string>,
    squareMetres: (area: number) => `${area} ㎡`,
    days: (days: string) => `${days} 起`,
  },
  en: {
    projectStates: {
      preparing: 'Preparing',
      onSale: 'On sale',
      preDelivery: 'Before delivery',
      delivered: 'Delivered',
      settled: 'Settled',
    },
    homeStates: {
      planned: 'Planned',
      onSale: 'On sale',
      subscribed: 'Subscribed',
      signed: 'Signed',
      delivered: 'Delivered',
      movedIn: 'Moved in',
    },
    squareMetres: (area: number) => `${area} m²`,
    days: (days: string) => `since ${days}`,
  },
})

/** From the drawing board to people living there; each state has a shape of its own on the wall. */
export const toneOfHome: Record<Home['state'], Tone> = {
  planned: 'off',
  onSale: 'idle',
  subscribed: 'act',
  signed: 'info',
  delivered: 'active',
  movedIn: 'done',
}

export const toneOfProject: Record<ProjectLine['state'], Tone> = {
  preparing: 'off',
  onSale: 'info',
  preDelivery: 'active',
  delivered: 'done',
  settled: 'idle',
}

export const homeStates = Object.keys(toneOfHome) as Home['state'][]
export const projectStates = Object.keys(toneOfProject) as ProjectLine['state'][]
