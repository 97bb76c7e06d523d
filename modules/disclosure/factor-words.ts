/** Where a factor lies. */
export const factorSides = ['inside', 'outside'] as const

/** What a factor is (domain.md 6.5). */
export const factorKinds = [
  'road',
  'railway',
  'construction',
  'equipmentRoom',
  'garageEntrance',
  'wasteRoom',
  'exhaust',
  'septicTank',
  'publicArea',
  'playground',
  'sunlight',
  'fireLane',
  'river',
  'cemetery',
  'market',
  'hospital',
  'school',
  'temple',
  'powerLine',
  'substation',
  'baseStation',
  'fuelStation',
  'wasteSite',
  'hazardousStore',
  'other',
] as const

/** Clockwise from the north. */
export const directions = [
  'north',
  'northEast',
  'east',
  'southEast',
  'south',
  'southWest',
  'west',
  'northWest',
] as const

/** The kinds of unclear effect: what they do to a home need not be judged. */
export const unclearKinds = [
  'market',
  'hospital',
  'school',
  'temple',
  'powerLine',
  'substation',
  'baseStation',
] as const

/** The kinds of great risk: they always go into the annex of the contract. */
export const greatRiskKinds = ['wasteSite', 'hazardousStore'] as const
