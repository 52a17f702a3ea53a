/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The disk that fails: a SQLite VFS over files in memory. It answers as the one for Unix does: a sync of a new
 * file syncs its folder too, a deletion is only certain when its folder was synced. */

#include "weft-shim.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A write that is torn arrives by these. */
#define SECTOR 512

typedef struct
{
  gboolean      truncation;
  sqlite3_int64 at;    /* of a truncation: the size */
  GBytes       *bytes; /* owned, of a write */
} Pending;

typedef struct
{
  char       *path;    /* owned; NULL: a file without a name, which no cut leaves behind */
  GByteArray *now;     /* owned: what SQLite reads */
  GByteArray *arrived; /* owned: what was synced */
  GPtrArray  *pending; /* owned (element-type Pending): since then */
  gboolean    exists;
  gboolean    surely_exists;
} Disk;

typedef struct
{
  sqlite3_file base;
  Disk        *disk; /* borrowed from the world when it has a path, else owned */
} Handle;

static GPtrArray     *world; /* (element-type Disk) */
static sqlite3_vfs    shim;
static ShimFault      fault;
static ShimOperations counted;
static guint          fault_at;
static guint          operations;
static gboolean       is_striking; /* at this very operation */
static gboolean       struck;
static gboolean       armed;
static gboolean       is_off;

static void
free_pending (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->bytes, g_bytes_unref);
  g_free (pending);
}

static Disk *
new_disk (const char *path)
{
  Disk *disk = g_new0 (Disk, 1);

  disk->path = g_strdup (path);
  disk->now = g_byte_array_new ();
  disk->arrived = g_byte_array_new ();
  disk->pending = g_ptr_array_new_with_free_func (free_pending);
  return disk;
}

static void
free_disk (gpointer data)
{
  Disk *disk = data;

  g_free (disk->path);
  g_byte_array_unref (disk->now);
  g_byte_array_unref (disk->arrived);
  g_ptr_array_unref (disk->pending);
  g_free (disk);
}

/* Counts an operation and says whether it may go ahead. */
static gboolean
may_go_ahead (ShimOperations kind)
{
  if (kind <= counted)
    operations++;
  is_striking = armed && kind <= counted && operations == fault_at;
  struck = struck || is_striking;
  return !is_off && !is_striking && !(armed && struck && fault != SHIM_FAIL_ONCE);
}

/* The operation during which the power goes may still arrive. */
static gboolean
is_cut_now (void)
{
  return fault == SHIM_CUT && is_striking;
}

static Disk *
find_disk (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize            size;
  Disk            *disk;

  for (guint i = 0; i < world->len; i++)
    if (g_str_equal (((Disk *)world->pdata[i])->path, path))
      return world->pdata[i];

  disk = new_disk (path);
  disk->exists = disk->surely_exists = g_file_get_contents (path, &bytes, &size, NULL);
  if (disk->exists)
    {
      g_byte_array_append (disk->now, (const guint8 *)bytes, (guint)size);
      g_byte_array_append (disk->arrived, (const guint8 *)bytes, (guint)size);
    }
  g_ptr_array_add (world, disk);
  return disk;
}

static void
resize (GByteArray *bytes,
        guint       size)
{
  guint before = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

static void
put (GByteArray   *bytes,
     gconstpointer from,
     guint         size,
     guint         at)
{
  if (at + size > bytes->len)
    resize (bytes, at + size);
  memcpy (bytes->data + at, from, size);
}

static void
await (Disk         *disk,
       gboolean      truncation,
       sqlite3_int64 at,
       gconstpointer from,
       int           size)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->truncation = truncation;
  pending->at = at;
  if (!truncation)
    pending->bytes = g_bytes_new (from, (gsize)size);
  g_ptr_array_add (disk->pending, pending);
}

static int
shim_close (sqlite3_file *handle)
{
  Disk *disk = ((Handle *)handle)->disk;

  if (disk->path == NULL)
    free_disk (disk);
  return SQLITE_OK;
}

static int
shim_read (sqlite3_file *handle,
           void         *to,
           int           size,
           sqlite3_int64 at)
{
  GByteArray *now = ((Handle *)handle)->disk->now;
  gsize       there = at < now->len ? MIN ((gsize)size, now->len - (gsize)at) : 0;

  if (there > 0)
    memcpy (to, now->data + at, there);
  memset ((guint8 *)to + there, 0, (gsize)size - there);
  return there == (gsize)size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
shim_write (sqlite3_file *handle,
            const void   *from,
            int           size,
            sqlite3_int64 at)
{
  Disk    *disk = ((Handle *)handle)->disk;
  gboolean goes = may_go_ahead (SHIM_ALL);

  if (goes || is_cut_now ())
    await (disk, FALSE, at, from, size);
  /* Half of a write that fails is there all the same. */
  put (disk->now, from, (guint)(goes ? size : size / 2), (guint)at);
  return goes ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

static int
shim_truncate (sqlite3_file *handle,
               sqlite3_int64 size)
{
  Disk    *disk = ((Handle *)handle)->disk;
  gboolean goes = may_go_ahead (SHIM_TURNING_POINTS);

  if (goes || is_cut_now ())
    await (disk, TRUE, size, NULL, 0);
  if (goes)
    resize (disk->now, (guint)size);
  return goes ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

static int
shim_sync (sqlite3_file *handle,
           int           flags)
{
  Disk *disk = ((Handle *)handle)->disk;

  if (!may_go_ahead (SHIM_TURNING_POINTS))
    return SQLITE_IOERR_FSYNC;

  g_byte_array_set_size (disk->arrived, 0);
  g_byte_array_append (disk->arrived, disk->now->data, disk->now->len);
  g_ptr_array_set_size (disk->pending, 0);
  disk->surely_exists = disk->exists;
  return SQLITE_OK;
}

static int
shim_file_size (sqlite3_file  *handle,
                sqlite3_int64 *size)
{
  *size = ((Handle *)handle)->disk->now->len;
  return SQLITE_OK;
}

static int
shim_lock (sqlite3_file *handle,
           int           lock)
{
  return SQLITE_OK;
}

static int
shim_check_lock (sqlite3_file *handle,
                 int          *reserved)
{
  *reserved = 0;
  return SQLITE_OK;
}

static int
shim_file_control (sqlite3_file *handle,
                   int           what,
                   void         *argument)
{
  if (what != SQLITE_FCNTL_HAS_MOVED)
    return SQLITE_NOTFOUND;

  *(int *)argument = 0;
  return SQLITE_OK;
}

static int
shim_sector_size (sqlite3_file *handle)
{
  return 4096;
}

static int
shim_characteristics (sqlite3_file *handle)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_lock,
  .xCheckReservedLock = shim_check_lock,
  .xFileControl = shim_file_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_characteristics,
};

static int
shim_open (sqlite3_vfs  *vfs,
           const char   *path,
           sqlite3_file *handle,
           int           flags,
           int          *out_flags)
{
  Disk *disk = path != NULL ? find_disk (path) : new_disk (NULL);

  handle->pMethods = NULL;
  if (path != NULL && !disk->exists)
    {
      if ((flags & SQLITE_OPEN_CREATE) == 0 || !may_go_ahead (SHIM_TURNING_POINTS))
        return SQLITE_CANTOPEN;
      disk->exists = TRUE;
      g_byte_array_set_size (disk->now, 0);
    }

  ((Handle *)handle)->disk = disk;
  handle->pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
shim_delete (sqlite3_vfs *vfs,
             const char  *path,
             int          sync_folder)
{
  Disk *disk = find_disk (path);

  if (!disk->exists)
    return SQLITE_IOERR_DELETE_NOENT;
  if (!may_go_ahead (SHIM_TURNING_POINTS))
    return SQLITE_IOERR_DELETE;

  disk->exists = FALSE;
  g_byte_array_set_size (disk->now, 0);
  if (sync_folder)
    {
      disk->surely_exists = FALSE;
      g_byte_array_set_size (disk->arrived, 0);
      g_ptr_array_set_size (disk->pending, 0);
    }
  return SQLITE_OK;
}

static int
shim_access (sqlite3_vfs *vfs,
             const char  *path,
             int          flags,
             int         *answer)
{
  *answer = find_disk (path)->exists;
  return SQLITE_OK;
}

void
shim_install (void)
{
  sqlite3_vfs *real = sqlite3_vfs_find (NULL);

  /* Time, chance and full paths stay the real ones. */
  shim = *real;
  shim.iVersion = 2;
  shim.zName = "shim";
  shim.szOsFile = sizeof (Handle);
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  shim.xAccess = shim_access;
  world = g_ptr_array_new_with_free_func (free_disk);
  sqlite3_vfs_register (&shim, 1);
}

void
shim_remove (void)
{
  sqlite3_vfs_unregister (&shim);
  g_clear_pointer (&world, g_ptr_array_unref);
}

void
shim_arm (ShimFault      new_fault,
          ShimOperations what,
          guint          at)
{
  armed = TRUE;
  fault = new_fault;
  counted = what;
  fault_at = at;
  operations = 0;
  struck = FALSE;
}

void
shim_cut (void)
{
  is_off = TRUE;
}

gboolean
shim_has_struck (void)
{
  return struck;
}

/* One write arrives by sectors, each on its own. */
static void
tear (GByteArray    *bytes,
      const Pending *pending,
      GRand         *chance)
{
  gsize         size;
  const guint8 *from = g_bytes_get_data (pending->bytes, &size);

  for (gsize i = 0; i < size; i += SECTOR)
    if (g_rand_boolean (chance))
      put (bytes, from + i, (guint)MIN (SECTOR, size - i), (guint)pending->at + (guint)i);
}

/* (transfer full): what has arrived when each write since then did by chance. */
static GByteArray *
arrive_by_chance (const Disk *disk,
                  GRand      *chance)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, disk->arrived->data, disk->arrived->len);
  for (guint i = 0; i < disk->pending->len; i++)
    {
      const Pending *pending = disk->pending->pdata[i];
      gint32         luck = g_rand_int_range (chance, 0, 3);

      if (luck == 0)
        continue;
      if (pending->truncation)
        resize (bytes, (guint)pending->at);
      else if (luck == 1)
        tear (bytes, pending, chance);
      else
        put (bytes, g_bytes_get_data (pending->bytes, NULL), (guint)g_bytes_get_size (pending->bytes), (guint)pending->at);
    }
  return bytes;
}

void
shim_arrive (const ShimCut *cut,
             ShimFate       fate,
             guint32        seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  for (guint i = 0; i < cut->len; i++)
    {
      const Disk *disk = cut->pdata[i];
      gboolean    exists = fate == SHIM_KEEP ? disk->exists : disk->surely_exists;
      g_autoptr (GByteArray) bytes = fate == SHIM_RANDOM ? arrive_by_chance (disk, chance)
                                                         : g_byte_array_ref (fate == SHIM_KEEP ? disk->now : disk->arrived);

      if (fate == SHIM_RANDOM && disk->exists != disk->surely_exists)
        exists = g_rand_boolean (chance);
      if (exists)
        g_file_set_contents_full (disk->path, (const char *)bytes->data, (gssize)bytes->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      else
        g_unlink (disk->path);
    }
}

ShimCut *
shim_take (void)
{
  ShimCut *cut = world;

  world = g_ptr_array_new_with_free_func (free_disk);
  armed = is_off = FALSE;
  return cut;
}

void
shim_settle (ShimFate fate,
             guint32  seed)
{
  g_autoptr (GPtrArray) cut = shim_take ();

  shim_arrive (cut, fate, seed);
}
