import { CommandPalette } from '#design/shell/command-palette.tsx'
import type { PlaceGroup } from '#design/shell/navigation.ts'

/** The command palette of the console: pages, customers and homes. */
export default function Palette({ groups, onClose }: { groups: readonly PlaceGroup[]; onClose: () => void }) {
  return <CommandPalette groups={groups} onClose={onClose} />
}
