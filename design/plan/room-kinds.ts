/** Rooms as people call them; a room may be given another name. */
export const roomKinds = {
  living: { zh: '客厅', en: 'Living room' },
  dining: { zh: '餐厅', en: 'Dining room' },
  mainBedroom: { zh: '主卧', en: 'Main bedroom' },
  bedroom: { zh: '次卧', en: 'Bedroom' },
  childrensRoom: { zh: '儿童房', en: 'Children’s room' },
  study: { zh: '书房', en: 'Study' },
  kitchen: { zh: '厨房', en: 'Kitchen' },
  bathroom: { zh: '卫生间', en: 'Bathroom' },
  mainBathroom: { zh: '主卫', en: 'Main bathroom' },
  balcony: { zh: '阳台', en: 'Balcony' },
  terrace: { zh: '露台', en: 'Terrace' },
  hall: { zh: '玄关过道', en: 'Hall' },
  storage: { zh: '储藏间', en: 'Storage' },
  cloakroom: { zh: '衣帽间', en: 'Walk-in closet' },
  utility: { zh: '家政间', en: 'Utility room' },
  equipment: { zh: '设备平台', en: 'Equipment ledge' },
} as const

export type RoomKind = keyof typeof roomKinds
export const roomKindNames = Object.keys(roomKinds) as RoomKind[]
