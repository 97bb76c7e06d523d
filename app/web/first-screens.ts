import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { root } from '../../platform/module/folders.ts'

/** The screens with which people begin; only they are fetched before the application itself has asked for them. */
const first = {
  console: ['modules/journey/web/console/today.tsx', 'app/console/sign-in/sign-in.tsx'],
  portal: ['modules/journey/web/portal/home.tsx', 'modules/identity/web/portal/sign-in.tsx'],
}

interface Chunk {
  fileName: string
  isEntry: boolean
  facadeModuleId: string | null
  imports: string[]
  viteMetadata?: { importedCss: Set<string> }
}

/** Has the page fetch its first screens and who is signed in at once, where each would wait for the one before. */
export function firstScreens(name: keyof typeof first, base: string): Plugin {
  return {
    name: 'tongxing:first-screens',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const { scripts, styles } = filesOfFirstScreens(name, bundle ?? {})
        return [
          link({ rel: 'preload', as: 'fetch', href: '/api/session' }),
          ...scripts.map((file) => link({ rel: 'modulepreload', href: `${base}${file}` })),
          ...styles.map((file) => link({ rel: 'preload', as: 'style', href: `${base}${file}` })),
        ].filter(({ attrs }) => !html.includes(String(attrs?.href)))
      },
    },
  }
}

/** The scripts and styles with which somebody begins, from the build; with the entry and further parts where asked for. */
export function filesOfFirstScreens(
  name: keyof typeof first,
  bundle: Record<string, { type: string; fileName: string }>,
  { withEntry = false, further = [] }: { withEntry?: boolean; further?: readonly string[] } = {},
): { scripts: string[]; styles: string[] } {
  const chunks = new Map(
    Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part]] : [])),
  ) as unknown as Map<string, Chunk>
  const begins = [...chunks.values()].filter(
    ({ facadeModuleId, isEntry }) =>
      (withEntry && isEntry) ||
      [...first[name], ...further].some((file) => facadeModuleId?.replaceAll('\\', '/').endsWith(file)),
  )
  const needed = withImports(begins, chunks)
  return {
    scripts: needed.map(({ fileName }) => fileName),
    styles: [...new Set(needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))],
  }
}

/** Names the file for a module if the page and the first screens of an application import it, apart from what comes later. */
export function neededAtFirst(name: keyof typeof first, page: string) {
  const needed = new Set([page, ...first[name]].map((file) => join(root, file).replaceAll('\\', '/')))
  let isFollowed = false
  const follow = (graph: Rolldown.ChunkingContext) => {
    if (isFollowed) return
    isFollowed = true
    for (const id of needed) graph.getModuleInfo(id)?.importedIds.forEach((imported) => needed.add(imported))
  }
  return (fileName: string) => (id: string, graph: Rolldown.ChunkingContext) => {
    follow(graph)
    return needed.has(id) ? fileName : null
  }
}

function withImports(begins: readonly Chunk[], chunks: ReadonlyMap<string, Chunk>): Chunk[] {
  const needed = new Set(begins)
  for (const { imports } of needed)
    for (const file of imports) if (chunks.has(file)) needed.add(chunks.get(file)!)
  return [...needed]
}

const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head',
})
