import field from './Field.module.css'

/** What is still to be done before a form can be sent, where no single field can say it. */
export const Missing = ({ text }: { text: string | null }) =>
  text !== null && (
    <p role="alert" className={field.problem}>
      {text}
    </p>
  )
