import { useKeys } from '../../../core/keys'

interface Keys {
  addField: () => void
  duplicate: () => void
  undo: () => void
  redo: () => void
}

/**
 * The editor's keys, wherever the focus is. Letters, and undo inside a field with fresh typing, belong to the field.
 */
export function useEditorKeys({ addField, duplicate, undo, redo }: Keys): void {
  useKeys([
    { keys: 'CmdOrCtrl+D', run: duplicate },
    { keys: 'CmdOrCtrl+Z', run: undo, leavesFields: true },
    { keys: 'CmdOrCtrl+Shift+Z', run: redo, leavesFields: true },
    // Shown in the head of the outline, which names the key.
    {
      keys: 'A',
      run: addField,
      shown: () => document.querySelector('[aria-keyshortcuts="A"]')?.parentElement?.parentElement
    }
  ])
}
