import { LibraryPage } from './library-page.tsx'

/** The 29 qualities of good service staff in their four groups. @serves S4-12 */
export default function Qualities() {
  return <LibraryPage sort="qualities" />
}
