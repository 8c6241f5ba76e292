/** The last four printable characters of a job's id, what GS ( H carries; short ids are filled with 0 in front. */
export function jobTag(jobId: string): string {
  return jobId
    .replace(/[^\x21-\x7e]/g, '')
    .slice(-4)
    .padStart(4, '0');
}
