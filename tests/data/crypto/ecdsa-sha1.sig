0D iKÌ77ì‹AäQM*ØcËÌQX¯à
«sY+°äK2 7îsXIÜÊDÙ®zlæèi©»g«~]|emÀ‚4ª‰ó