import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { HomePlan } from '#design/plain/home-plan.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { estate, type Layout } from '../api.ts'
import { words } from '../words.ts'
import { LayoutForm } from './layout-form.tsx'
import styles from './projects.module.css'
import { Removal } from './removal.tsx'
import { texts } from './texts.ts'

/** The layouts of a project, with how many homes are built like each. */
export function Layouts({ projectId, edits }: { projectId: string; edits: boolean }) {
  const t = useTexts(texts)
  const { data } = useQuery(estate.query.listLayouts({ params: { projectId } }))
  const add = edits && (
    <FormDialog label={t.addLayout} icon="plus" type="link" size="small" refreshes={['estate']}>
      {({ done, close }) => <LayoutForm projectId={projectId} onSent={done} onCancel={close} />}
    </FormDialog>
  )
  return (
    <Section title={t.layouts} aside={add}>
      {!data && <Skeleton lines={3} />}
      {data?.layouts.length === 0 && <p className={styles.faint}>{t.noLayouts}</p>}
      <div className={styles.rows}>
        {data?.layouts.map((layout) => (
          <LayoutRow key={layout.id} layout={layout} projectId={projectId} edits={edits} />
        ))}
      </div>
    </Section>
  )
}

function LayoutRow({ layout, projectId, edits }: { layout: Layout; projectId: string; edits: boolean }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { id, name, bedrooms, livingRooms, bathrooms, grossArea, netArea, homes, planFileId, plan } = layout
  const rooms = [
    bedrooms !== null && t.bedroomsCount(bedrooms),
    livingRooms !== null && t.livingCount(livingRooms),
    bathrooms !== null && t.bathroomsCount(bathrooms),
  ].filter(Boolean)
  return (
    <div className={styles.row}>
      <strong>{name}</strong>
      <AppLink to={`/projects/${projectId}/layouts/${id}`} className={styles.plan}>
        <HomePlan plan={plan} label={t.planOf(name)} isSmall />
      </AppLink>
      <p>
        {planFileId && <Plan fileId={planFileId} name={name} />}
        {rooms.length > 0 && <span>{rooms.join(t.roomsBetween)}</span>}
        {grossArea !== null && (
          <span>
            {t.grossShort} {w.squareMetres(grossArea)}
          </span>
        )}
        {netArea !== null && (
          <span>
            {t.netShort} {w.squareMetres(netArea)}
          </span>
        )}
        <span>{t.homesCount(homes)}</span>
      </p>
      {edits && (
        <FormDialog
          label={`${t.changeLayout} ${name}`}
          title={t.changeLayout}
          icon="edit"
          iconOnly
          refreshes={['estate']}
        >
          {({ done, close }) => (
            <>
              <LayoutForm projectId={projectId} layout={layout} onSent={done} onCancel={close} />
              {homes === 0 && (
                <Removal
                  consequence={t.removeLayout(name)}
                  remove={() => estate.call.removeLayout({ params: { projectId, layoutId: id } })}
                />
              )}
            </>
          )}
        </FormDialog>
      )}
    </div>
  )
}

function Plan({ fileId, name }: { fileId: string; name: string }) {
  const address = `/api/files/${fileId}`
  return (
    <PhotoGrid
      photos={[{ id: fileId, small: `${address}/thumbnail`, large: `${address}/screen`, alt: name }]}
    />
  )
}
