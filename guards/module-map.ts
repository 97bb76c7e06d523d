/**
 * Which module may know which other modules: their `index.ts`, `contract.ts` and `events.ts`, nothing else.
 * The table has no circles; adding an edge is a visible decision.
 */
export const moduleMap: Record<string, readonly string[]> = {
  // Ground floor
  organization: [],
  identity: ['organization'],
  estate: ['organization'],
  customers: ['organization', 'estate'],
  // Business floor
  sales: ['organization', 'estate', 'customers'],
  construction: ['organization', 'identity', 'estate', 'customers', 'sales'],
  disclosure: ['organization', 'identity', 'estate', 'customers', 'sales', 'cases'],
  delivery: ['organization', 'estate', 'customers', 'sales'],
  warranty: ['organization', 'identity', 'estate', 'customers', 'sales', 'delivery'],
  surveys: ['organization', 'identity', 'estate', 'customers', 'sales', 'delivery'],
  journey: [
    'organization',
    'identity',
    'estate',
    'customers',
    'sales',
    'delivery',
    'construction',
    'disclosure',
    'warranty',
    'cases',
    'surveys',
    'renewal',
    'improvement',
  ],
  knowledge: ['organization', 'identity', 'estate', 'customers'],
  workplace: ['organization', 'identity'],
  cases: ['organization', 'identity', 'estate', 'customers', 'sales', 'surveys', 'knowledge'],
  board: ['organization', 'identity', 'estate', 'customers', 'cases'],
  channels: ['organization', 'identity', 'estate', 'customers', 'cases'],
  renewal: ['organization', 'identity', 'estate', 'customers'],
  improvement: [
    'organization',
    'identity',
    'estate',
    'customers',
    'construction',
    'surveys',
    'cases',
    'renewal',
  ],
  frontdesk: ['organization', 'estate'],
  // Top floor
  insights: ['organization', 'identity', 'estate', 'customers', 'surveys', 'cases', 'board'],
}

/** Top-level folders and the layers that each may import. */
export const layers: Record<string, readonly string[]> = {
  platform: [],
  design: ['platform'],
  modules: ['platform', 'design'],
  app: ['platform', 'design', 'modules', 'demo'],
  demo: ['platform', 'modules', 'app'],
  bench: ['platform', 'modules', 'app', 'demo', 'browser-tests'],
  guards: ['platform', 'modules', 'app'],
  tools: ['platform', 'modules', 'app', 'demo', 'guards'],
  'browser-tests': ['platform', 'modules', 'app', 'demo'],
}

/** Files that another module may import. */
export const moduleFace = /^modules\/[^/]+\/(index|contract|events)\.ts$/

/** What a screen may use of any module: its contract, its pickers, and what the person before the screen may do. */
export const webFace = /\/contract\.ts$|^modules\/[^/]+\/web\/(pick|may|disclose)\.ts$/
