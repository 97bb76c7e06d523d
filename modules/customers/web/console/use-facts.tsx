import { useQuery } from '@tanstack/react-query'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import type { Fact } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { type DisclosedFacts, estate, type PersonFile } from './api.ts'
import { personTexts } from './person-texts.ts'
import { words } from './words.ts'

/** What is known of the person: masked, or in full where it was disclosed. */
export function useFacts({ person, sources }: PersonFile, shown: DisclosedFacts): Fact[] {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const { data: projects } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const nameOf = (id: string) => projects?.items.find((project) => project.id === id)?.name
  const phone = (full: string | null | undefined, masked: string | null) =>
    (full ?? masked) && <PhoneNumber phone={(full ?? masked)!} />
  const facts: [string, React.ReactNode][] = [
    [w.facts.phone!, phone(shown.phone, person.maskedPhone)],
    [w.facts.homePhone!, phone(shown.homePhone, person.maskedHomePhone)],
    [w.facts.officePhone!, phone(shown.officePhone, person.maskedOfficePhone)],
    [
      person.identityKind ? w.identityKinds[person.identityKind]! : w.facts.identityNumber!,
      shown.identityNumber ?? person.maskedIdentityNumber,
    ],
    [w.facts.birthday!, shown.birthday],
    [w.facts.email!, shown.email ?? person.maskedEmail],
    [w.facts.address!, shown.address ?? person.maskedAddress],
    [w.facts.employer!, person.employer],
    [w.facts.education!, person.education && w.educations[person.education]],
    [
      t.source,
      [
        ...new Set(
          sources.map(({ projectId, source }) =>
            [nameOf(projectId), w.sources[source]].filter(Boolean).join(' '),
          ),
        ),
      ].join(w.list),
    ],
    [t.registered, <RelativeTime key="registered" at={person.registeredAt} />],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
