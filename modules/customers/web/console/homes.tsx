import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { HeldHome, PersonFile } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'
import { words } from './words.ts'

/** Homes held now and before, and who lives there too. @serves S2-41, S2-44 */
export function Homes({ file: { homes, formerHomes, members } }: { file: PersonFile }) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  return (
    <>
      <Section title={t.homes}>
        {homes.length === 0 && <p className={styles.quiet}>{t.noHomes}</p>}
        {homes.map((held) => (
          <Held key={held.holdingId} held={held} />
        ))}
      </Section>
      {members.length > 0 && (
        <Section title={t.household}>
          {members.map(({ personId, householdId, name, kind, relation, maskedPhone }) => (
            <div key={`${personId} ${householdId}`} className={styles.line}>
              <span className={styles.row}>
                <AppLink to={`/customers/${personId}`}>{name}</AppLink>
                <span className={styles.quiet}>{relation ?? w.kinds[kind]}</span>
              </span>
              {maskedPhone && <span className={styles.quiet}>{maskedPhone}</span>}
            </div>
          ))}
        </Section>
      )}
      {formerHomes.length > 0 && (
        <Section title={t.former}>
          {formerHomes.map((held) => (
            <Held key={held.holdingId} held={held} />
          ))}
        </Section>
      )}
    </>
  )
}

function Held({
  held: { home, kind, fromOn, untilOn, deliveredOn, movedInOn, leaseUntil },
}: {
  held: HeldHome
}) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const may = useMay()
  const [label, date] = untilOn
    ? [t.untilOn, untilOn]
    : leaseUntil
      ? [t.leaseUntil, leaseUntil]
      : movedInOn
        ? [t.movedIn, movedInOn]
        : deliveredOn
          ? [t.delivered, deliveredOn]
          : [t.since, fromOn]
  return (
    <div className={styles.line}>
      <span className={styles.row}>
        <AppLink to={`/homes/${home.id}`}>{home.label}</AppLink>
        {may('journey.read') && !untilOn && <AppLink to={`/homes/${home.id}/journey`}>{t.journey}</AppLink>}
      </span>
      <span className={styles.quiet}>
        {w.kinds[kind]} · {label} <DateText date={date} />
      </span>
    </div>
  )
}
