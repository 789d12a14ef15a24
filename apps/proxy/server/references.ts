import { isFields, type Fields } from './readBody.ts'

/**
 * Does an input name what the server keeps in place of saying it: an item of an earlier response, an uploaded file? Whose
 * those are the proxy does not know, and who came by such an id could have the model tell what somebody else said.
 */
export function hasReference(input: unknown): boolean {
  return listOf(input).some(
    ({ type, role, content, output }) =>
      type === 'item_reference' ||
      // What has neither a type nor a role is a reference too.
      (!type && !role) ||
      // The results of a tool are a list, or one picture.
      [content, output].flat().some((part) => isFields(part) && part['file_id']),
  )
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}
