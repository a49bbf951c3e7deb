export type Sent = { photoId?: string; code?: string; values?: Record<string, string | number> };

/** Sends one photograph and tells how far it is (0 to 100); answers what the server said. Only XMLHttpRequest tells it. */
export function sendPhoto(eventId: string, file: File, onShare: (share: number) => void): Promise<Sent | undefined> {
  const asked = new URLSearchParams({ eventId, name: file.name.slice(0, 200) });
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => {
      try {
        done(JSON.parse(request.responseText) as Sent);
      } catch {
        done(undefined);
      }
    };
    request.onerror = () => done(undefined);
    request.open("POST", `/api/photos?${asked}`);
    onShare(0);
    request.send(file);
  });
}
