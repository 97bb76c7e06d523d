import { LibraryPage } from './library-page.tsx'

/** The code of conduct in its editions. @serves S4-13 */
export default function Conduct() {
  return <LibraryPage sort="conduct" />
}
