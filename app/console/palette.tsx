import { customersContract } from '#modules/customers/contract.ts'
import { CommandPalette } from '#design/shell/command-palette.tsx'
import type { PlaceGroup } from '#design/shell/navigation.ts'
import type { Hit } from '#design/shell/palette-hits.ts'
import { apiOf } from '#platform/web/api.ts'
import { useSession } from './session.ts'

const customers = apiOf(customersContract)

interface PaletteProps {
  groups: readonly PlaceGroup[]
  onClose: () => void
}

/** The command palette of the console: pages, customers and their homes. */
export default function Palette({ groups, onClose }: PaletteProps) {
  const { permissions } = useSession()
  return (
    <CommandPalette
      groups={groups}
      search={permissions.includes('customers.read') ? findCustomers : undefined}
      onClose={onClose}
    />
  )
}

async function findCustomers(text: string): Promise<Hit[]> {
  const { items } = await customers.call.searchCustomers({ query: { q: text, limit: 8 } })
  return items.map(({ id, name, maskedPhone, homes }) => ({
    kind: 'record',
    to: `/customers/${id}`,
    label: name,
    hint: [maskedPhone, homes[0]?.label].filter(Boolean).join(' · '),
  }))
}
