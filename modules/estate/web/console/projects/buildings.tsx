import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { BuildingForm } from '../buildings/building-form.tsx'
import { estate, type Project } from '../api.ts'
import styles from './projects.module.css'
import { texts } from './texts.ts'

/** The buildings phase by phase, each leading to its wall. */
export function Buildings({ project, edits }: { project: Project; edits: boolean }) {
  const t = useTexts(texts)
  const { data } = useQuery(estate.query.listBuildings({ params: { projectId: project.id } }))
  const phases = Map.groupBy(data?.buildings ?? [], ({ phaseName }) => phaseName)
  const add = edits && project.phases.length > 0 && (
    <FormDialog label={t.addBuilding} icon="plus" type="link" size="small" refreshes={['estate']}>
      {({ done, close }) => (
        <BuildingForm projectId={project.id} phases={project.phases} onSent={done} onCancel={close} />
      )}
    </FormDialog>
  )
  return (
    <Section title={t.buildings} aside={add}>
      {!data && <Skeleton lines={3} />}
      {data?.buildings.length === 0 && <p className={styles.faint}>{t.noBuildings}</p>}
      {[...phases].map(([phase, buildings]) => (
        <div key={phase} className={styles.phase}>
          {phases.size > 1 && <h3>{phase}</h3>}
          <div className={styles.buildings}>
            {buildings.map(({ id, name, floors, unitCount, homes }) => (
              <AppLink key={id} to={`/projects/${project.id}/buildings/${id}`} className={styles.building}>
                <strong>{name}</strong>
                <span>{t.homesCount(homes)}</span>
                <small>{t.size(floors, unitCount)}</small>
              </AppLink>
            ))}
          </div>
        </div>
      ))}
    </Section>
  )
}
