import field from './Field.module.css'

/** What must still be done before a form can be sent, when it does not belong to a single field. */
export const Missing = ({ text }: { text: string | null }) =>
  text !== null && (
    <p role="alert" className={field.problem}>
      {text}
    </p>
  )
