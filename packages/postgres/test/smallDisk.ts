import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A file system of its own with so many megabytes, for the owner of that other folder; null where none can be mounted.
 */
export const smallDisk = (
  megabytes: number,
  beside: string,
): { readonly folder: string; readonly remove: () => void } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder])
  if (mounted.status !== 0) {
    rmdirSync(folder)
    return null
  }
  const { uid, gid } = statSync(beside)
  chownSync(folder, uid, gid)
  return {
    folder,
    remove: () => {
      spawnSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}
