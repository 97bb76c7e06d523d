import { EntityPicker, type EntityPickerProps } from '#design/pick/entity-picker.tsx'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'

type CustomerPickerProps = Omit<EntityPickerProps, 'search' | 'labelOf'> & {
  /** What else follows from the choice, such as the home. */
  onChosen: (personId: string | undefined) => Promise<void>
}

/** Chooses a customer; the home and project of the choice follow by themselves. */
export function CustomerPicker({ onChange, onChosen, ...rest }: CustomerPickerProps) {
  const choose = (personId: string | undefined) => {
    onChange?.(personId)
    void onChosen(personId)
  }
  return <EntityPicker {...rest} onChange={choose} search={searchPersons} labelOf={nameOfPerson} />
}
