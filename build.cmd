:; exec "$(dirname "$0")/build.sh" "$@"
@echo off
powershell -ExecutionPolicy Bypass -NoProfile -File "%~dp0build.ps1" %*
exit /b %errorlevel%
