-- A reader for pandoc. It reads reports as Word shows them, with all numbers, and corrects them as
-- `rapporteur convert` does.
--
--   pandoc -f rapporteur.lua report.docx -o report.html
--
-- The command `rapporteur` does the work. Environment variables: RAPPORTEUR is the path of the command if it is not
-- on PATH, RAPPORTEUR_LAYOUT is the layout of the reports. Works with pandoc 2.17 to 2.19 and with pandoc 3, which
-- pass a Word file to a reader in different ways.

local api = tostring(PANDOC_API_VERSION)

-- The messages of this reader, in the language of the locale, else in English.
local function say(english, spanish)
  for _, name in ipairs({'LC_ALL', 'LC_MESSAGES', 'LANG'}) do
    local value = os.getenv(name)
    if value and value ~= '' then
      return value:match('^es%f[%A]') and spanish or english
    end
  end
  return english
end

-- Returns the report as pandoc's document. `name` is a file, or "-" with the bytes in `input`.
local function convert(name, input)
  local arguments = {'convert', '--to', 'pandoc', '--pandoc-api', api}
  local layout = os.getenv('RAPPORTEUR_LAYOUT')
  if layout and layout ~= '' then
    table.insert(arguments, '--layout')
    table.insert(arguments, layout)
  end
  table.insert(arguments, '--')
  table.insert(arguments, name)
  local command = os.getenv('RAPPORTEUR') or 'rapporteur'
  local done, json = pcall(pandoc.pipe, command, arguments, input)
  if not done then
    -- The command has printed the reason on standard error, unless the command was not found.
    error(command .. say(' could not read ', ' no pudo leer ')
      .. (name == '-' and say('the input', 'la entrada') or name)
      .. say('; if nothing above says why, it is not installed or not on PATH',
             '; si arriba no se dice por qué, no está instalado o no está en PATH'), 0)
  end
  return pandoc.read(json, 'json')
end

if PANDOC_VERSION >= {3} then
  -- pandoc 3 has two kinds of readers; this one is for files that are not text.
  function ByteStringReader(bytes, _)
    return convert('-', bytes)
  end
else
  -- pandoc 2 knows only text. It warns about other files, and passes their name.
  function Reader(sources, _)
    local documents = pandoc.List()
    for _, source in ipairs(sources) do
      documents:insert(convert(source.name, ''))
    end
    if #documents == 0 then
      error(say('rapporteur.lua reads files; standard input is read by',
                'rapporteur.lua lee archivos; la entrada estándar la lee')
        .. ' `rapporteur convert --to pandoc - | pandoc -f json`', 0)
    end
    local whole = documents[1]
    for i = 2, #documents do
      whole.blocks:extend(documents[i].blocks)
    end
    return whole
  end
end
