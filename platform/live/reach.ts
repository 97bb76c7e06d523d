import { type Database, everywhere, reachOf, type StaffActor } from '../work/index.ts'

const keptMs = 30_000

/** The projects that staff reach, asked anew every 30 seconds; colleagues with the same posts share the answer. */
export class Reaches {
  readonly #known = new Map<string, { at: number; projects: Promise<'*' | ReadonlySet<string>> }>()

  projectsOf(database: Database, actor: StaffActor): Promise<'*' | ReadonlySet<string>> {
    const reach = reachOf(actor)
    if (reach === everywhere) return Promise.resolve(everywhere)
    const nodes = [...reach].toSorted()
    const key = nodes.join()
    const known = this.#known.get(key)
    if (known && performance.now() - known.at < keptMs) return known.projects
    if (this.#known.size > 5000) this.#known.clear()
    const projects = ask(database, nodes)
    this.#known.set(key, { at: performance.now(), projects })
    projects.catch(() => this.#known.delete(key))
    return projects
  }
}

async function ask(database: Database, nodes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.asSystem('projects in reach for live updates', (work) =>
    work.sql<{ id: string }>(
      'SELECT DISTINCT project_id AS id FROM scope.project_branch WHERE node_id = ANY ($1::uuid[])',
      [nodes],
    ),
  )
  return new Set(rows.map(({ id }) => id))
}
