import type { Component } from './component.ts'
import type { Term, Terms } from './term.ts'

const years = (count: number): Term => ({ unit: 'year', count })
const months = (count: number): Term => ({ unit: 'month', count })
const seasons = (count: number): Term => ({ unit: 'season', count })
const designLife: Term = { unit: 'designLife', count: 0 }

/** What holds where no company set anything: the table of domain.md 4.1. */
export const usualTerms: Record<Component, Terms> = {
  structure: { builder: designLife, floor: designLife, promised: designLife },
  roofWaterproofing: { builder: years(5), floor: years(3), promised: years(5) },
  wetRooms: { builder: years(5), floor: years(1), promised: years(5) },
  heatingCooling: { builder: seasons(2), floor: seasons(1), promised: seasons(2) },
  wiringAndPipes: { builder: years(2), floor: null, promised: years(2) },
  decoration: { builder: years(2), floor: years(1), promised: years(2) },
  doorsAndFittings: { builder: null, floor: years(1), promised: years(2) },
  drainBlockage: { builder: null, floor: months(2), promised: months(6) },
  sanitaryWare: { builder: null, floor: years(1), promised: years(1) },
  lampsAndSwitches: { builder: null, floor: months(6), promised: months(6) },
}
